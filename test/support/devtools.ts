import { executeServerCommand } from '@web/test-runner-commands';

/** Only Chromium can be told by its DevTools what a reader prefers, or to collect what nobody needs. */
const hasDevtools = /Chrome\//.test(navigator.userAgent);

/** A test that needs `devtools`: skipped in other browsers. */
export const itWithDevtools = hasDevtools ? it : it.skip;

/** Sends one message of the DevTools protocol to this page; does nothing in other browsers. */
export async function devtools<T>(method: string, params: object = {}): Promise<T | undefined> {
  return hasDevtools
    ? executeServerCommand<T, { method: string; params: object }>('cdp', { method, params })
    : undefined;
}

/** What the reader prefers, such as `{ name: 'prefers-color-scheme', value: 'dark' }`; `[]` is as the browser starts. */
export const emulate = (features: readonly { readonly name: string; readonly value: string }[]) =>
  devtools('Emulation.setEmulatedMedia', { features });
