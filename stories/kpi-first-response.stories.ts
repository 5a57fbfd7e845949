/* The states are added by `.storybook/elements.ts`: all elements have the same. */
export default { title: 'elements/kpi-first-response', component: 'kpi-first-response' };
