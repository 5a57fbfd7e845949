/** Where the worker's file stands: beside the modules of the package, and beside `kpi-elements.js`. */
export const workerAddress = () => new URL(/* @vite-ignore */ './kpi-worker.js', import.meta.url);
