import { mount } from 'svelte';
import 'kpi-elements/define';
import App from './App.svelte';

mount(App, { target: document.getElementById('app')! });
