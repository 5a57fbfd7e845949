/** What a page's own thread does, task by task: by the clock, and by the processor, to which other work adds little. */

const categories = ['toplevel', '__metadata'];

/**
 * Runs something in a page and tells its tasks, in ms.
 * @returns {Promise<{ value: unknown, tasks: { clock: number, processor: number }[] }>}
 */
export async function withTasks(browser, run) {
  const session = await browser.newBrowserCDPSession();
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: categories },
  });
  const value = await run();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  const threadOf = ({ pid, tid }) => `${pid}/${tid}`;
  const isMain = ({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain';
  const main = new Set(events.filter(isMain).map(threadOf));
  const isTask = ({ name, ph }) => ph === 'X' && name.endsWith('RunTask');
  const tasks = events
    .filter((event) => isTask(event) && main.has(threadOf(event)))
    .map(({ dur, tdur = 0 }) => ({ clock: dur / 1000, processor: tdur / 1000 }));
  return { value, tasks };
}
