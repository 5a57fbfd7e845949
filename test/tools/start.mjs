/** npm start: builds the library and the demo, serves the demo on this machine only, and prints its address. */
import { serve } from './serve.mjs';
import { must } from './steps.mjs';

must('build');
must('build:demo');

const { origin } = await listen();
console.log(`\nThe demo is at ${origin}/  (stop with Ctrl+C)`);

/** PORT when stated; else the usual one, or any that is free. */
async function listen() {
  const root = 'dist-demo';
  if (process.env.PORT) return serve({ root, port: Number(process.env.PORT) });
  try {
    return await serve({ root, port: 4173 });
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error;
    return serve({ root });
  }
}
