import { Component, CUSTOM_ELEMENTS_SCHEMA, ElementRef, signal, viewChild } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import 'kpi-elements/define';
import type { KpiErrorEvent, KpiSource } from 'kpi-elements';
import { desk } from './desk.js';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <button id="february" (click)="period.set('2025-02')">February</button>
    <button id="broken" (click)="data.set('no payload of a help desk')">Broken</button>
    <p id="ready">{{ ready() }}</p>
    <p id="error">{{ error() }}</p>
    <p id="zone">{{ element()?.nativeElement?.timeZone }}</p>
    <kpi-source
      #source
      [data]="data()"
      [period]="period()"
      time-zone="Europe/Madrid"
      (kpi-ready)="count($event)"
      (kpi-error)="failed($event)"
    >
      <kpi-nps target="30"></kpi-nps>
      <kpi-stat metric="ticket-volume"></kpi-stat>
    </kpi-source>
  `,
})
class App {
  readonly data = signal<unknown>(desk());
  readonly period = signal('2025-03');
  readonly ready = signal(0);
  readonly error = signal('');
  readonly element = viewChild<ElementRef<KpiSource>>('source');

  count({ target, currentTarget }: Event) {
    if (target === currentTarget) this.ready.update((count) => count + 1);
  }

  failed(event: Event) {
    this.error.set((event as KpiErrorEvent).code);
  }
}

void bootstrapApplication(App);
