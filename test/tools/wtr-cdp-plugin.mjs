/**
 * The command `cdp` for test pages: sends one message of the DevTools protocol to the page under test, for what the
 * runner's own commands lack (forced colours, contrast, time zone, locale, throttling).
 *
 *     await executeServerCommand('cdp', { method: 'Emulation.setTimezoneOverride', params: { timezoneId: 'UTC' } });
 */
export function cdpPlugin() {
  const sessions = new WeakMap();

  async function sessionOf(page) {
    if (!sessions.has(page)) sessions.set(page, await page.createCDPSession());
    return sessions.get(page);
  }

  return {
    name: 'cdp-command',
    async executeCommand({ command, payload, session }) {
      if (command !== 'cdp') return undefined;
      const cdp = await sessionOf(session.browser.getPage(session.id));
      return (await cdp.send(payload.method, payload.params)) ?? {};
    },
  };
}
