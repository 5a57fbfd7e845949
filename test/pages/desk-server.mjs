import { createServer } from 'node:http';

/**
 * A help desk on a free port. `answer` gets `{ path, query, headers, times }` (`times`: how often this address has been
 * asked for, this one included) and returns, or promises, `{ status, headers, body }`; a body that is no text is sent as JSON.
 * `cut` sends so many characters and breaks the connection off; `length` promises more than is sent.
 */
export async function deskServer(answer) {
  const requests = [];
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://desk.invalid');
    requests.push(request.url);
    const times = requests.filter((url) => url === request.url).length;
    const { headers } = request;
    const asked = { url: request.url, path: pathname, query: searchParams, headers, times, origin: origin(server) };
    // A test that forgot an answer fails by the status, not by its time-out.
    Promise.resolve(answer(asked)).then(
      (given) => send(response, given ?? { status: 404, body: 'not found' }),
      (error) => send(response, { status: 599, body: String(error) }),
    );
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: origin(server),
    requests,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}

function origin(server) {
  return `http://127.0.0.1:${server.address().port}`;
}

function send(response, { status = 200, headers = {}, body, cut }) {
  const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  if (cut === undefined) return response.end(text);
  response.write(text.slice(0, cut), () => response.destroy());
}
