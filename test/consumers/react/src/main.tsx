import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import 'kpi-elements/kpi-nps/define';
import 'kpi-elements/kpi-source/define';
import 'kpi-elements/kpi-stat/define';
import type { KpiErrorEvent, KpiSource } from 'kpi-elements';
import { desk } from './desk.js';

const whole = desk();

function App() {
  const [data, setData] = useState<unknown>(whole);
  const [period, setPeriod] = useState('2025-03');
  const [ready, setReady] = useState(0);
  const [error, setError] = useState('');
  const [source, setSource] = useState<KpiSource | null>(null);
  return (
    <>
      <button id="february" onClick={() => setPeriod('2025-02')}>
        February
      </button>
      <button id="broken" onClick={() => setData('no payload of a help desk')}>
        Broken
      </button>
      <p id="ready">{ready}</p>
      <p id="error">{error}</p>
      <p id="zone">{source?.timeZone}</p>
      <kpi-source
        ref={setSource}
        data={data}
        period={period}
        time-zone="Europe/Madrid"
        onkpi-ready={(event: Event) => event.target === event.currentTarget && setReady((count) => count + 1)}
        onkpi-error={(event: KpiErrorEvent) => setError(event.code)}
      >
        <kpi-nps target="30" />
        <kpi-stat metric="ticket-volume" />
      </kpi-source>
    </>
  );
}

// @ts-expect-error a metric is named by text
export const wrong = <kpi-stat metric={5} />;

createRoot(document.getElementById('app')!).render(<App />);
