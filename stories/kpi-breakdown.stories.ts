/* The states are added by `.storybook/elements.ts`: all elements have the same. */
export default { title: 'elements/kpi-breakdown', component: 'kpi-breakdown' };
