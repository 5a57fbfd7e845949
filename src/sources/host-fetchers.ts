import type { Fetcher } from './load-request.js';

/** `client` of a Zendesk app. */
export interface ZendeskClient {
  request(options: {
    url: string;
    type: 'GET';
    headers: Record<string, string>;
    httpCompleteResponse: true;
  }): Promise<unknown>;
}

/** `client` of a Freshworks app. */
export interface FreshworksClient {
  request: { invokeTemplate(template: string, options: { context: Record<string, string> }): Promise<unknown> };
}

/** `requestJira` of a Forge app. */
export type RequestJira = (path: string, init: { headers: Record<string, string> }) => Promise<Response>;

/** `ZOHODESK` of a Zoho Desk extension. */
export interface ZohoDesk {
  request(options: { url: string; type: 'GET'; headers: Record<string, string> }): Promise<unknown>;
}

/** What a proxy of a desk answers, or throws: the status and the body under one of several names. */
interface Proxied {
  readonly status?: unknown;
  readonly statusCode?: unknown;
  readonly headers?: unknown;
  readonly body?: unknown;
  readonly response?: unknown;
  readonly responseText?: unknown;
  readonly responseJSON?: unknown;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const first = (...values: readonly unknown[]) => values.find((value) => value !== undefined && value !== null);

/** Statuses that may have no body. */
const bodiless: ReadonlySet<number> = new Set([204, 205, 304]);

/** The standard answer for what came from a proxy: text, an object, or an envelope with a status. */
function responseOf(answer: unknown, enveloped: boolean, fallback: number): Response {
  const proxied: Proxied = enveloped && isObject(answer) ? answer : {};
  const stated = Number(first(proxied.status, proxied.statusCode));
  const status = stated >= 200 && stated <= 599 ? stated : fallback;
  const body = enveloped ? first(proxied.response, proxied.body, proxied.responseText, proxied.responseJSON) : answer;
  return new Response(bodiless.has(status) ? null : textOf(body), { status, headers: headersOf(proxied.headers) });
}

const textOf = (body: unknown) => (typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body));

/** Headers as an object, or as the lines of an XMLHttpRequest. */
function headersOf(headers: unknown): [string, string][] {
  if (typeof headers === 'string') {
    return [...headers.matchAll(/^([\w-]+):[ \t]*(.*?)\r?$/gm)].map(([, name, value]) => [name!, value!]);
  }
  if (!isObject(headers)) return [];
  return Object.entries(headers).flatMap(([name, value]: [string, unknown]): [string, string][] =>
    typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : [],
  );
}

/** A proxy throws what a server refuses; only what is no answer at all stays an error. */
async function answered(request: Promise<unknown>, enveloped: (answer: unknown) => boolean): Promise<Response> {
  let answer: unknown;
  try {
    answer = await request;
  } catch (cause) {
    const status = isObject(cause) ? Number((cause as Proxied).status) : NaN;
    if (status >= 400 && status <= 599) return responseOf(cause, true, status);
    throw cause;
  }
  return responseOf(answer, enveloped(answer), 200);
}

const hasStatus = (answer: unknown) => isObject(answer) && ('status' in answer || 'statusCode' in answer);
const hasBody = (answer: unknown) =>
  isObject(answer) && ['body', 'response', 'responseText', 'responseJSON'].some((key) => key in answer);
const isEnvelope = (answer: unknown) => hasStatus(answer) && hasBody(answer);

/** Asks through Zendesk's own proxy, with the session of the agent. */
export const zendeskFetcher =
  (client: ZendeskClient): Fetcher =>
  (url, { headers = {} }) =>
    answered(client.request({ url, type: 'GET', headers, httpCompleteResponse: true }), isEnvelope);

/** Asks through a request template of a Freshworks app, which reads `<%= context.path %>` and `<%= context.url %>`. */
export const freshworksFetcher =
  (client: FreshworksClient, template: string): Fetcher =>
  (url) => {
    const { pathname, search } = new URL(url, 'http://relative.invalid/');
    const context = { url, path: pathname + search };
    return answered(client.request.invokeTemplate(template, { context }), isEnvelope);
  };

/** Asks Jira as the person who looks at the page of a Forge app. */
export const forgeFetcher =
  (requestJira: RequestJira): Fetcher =>
  (url, { headers = {} }) =>
    requestJira(url, { headers: { Accept: 'application/json', ...headers } });

/** Asks through the proxy of a Zoho Desk extension, whose answer may be text. */
export const zohoFetcher =
  (desk: ZohoDesk): Fetcher =>
  async (url, { headers = {} }) => {
    const request = desk.request({ url, type: 'GET', headers }).then(unpacked, (cause: unknown) => {
      throw unpacked(cause);
    });
    return answered(request, isEnvelope);
  };

/** Zoho wraps an answer as text once more. */
function unpacked(answer: unknown): unknown {
  if (typeof answer !== 'string') return answer;
  try {
    return JSON.parse(answer) as unknown;
  } catch {
    return answer;
  }
}
