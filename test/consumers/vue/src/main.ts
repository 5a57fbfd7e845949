import { createApp } from 'vue';
import 'kpi-elements/define';
import App from './App.vue';

createApp(App).mount('#app');
