import { expect } from '@open-wc/testing';
import { createRefresher, SourceError, type RefresherOptions } from '../../src/sources/index.js';
import { sinceUrl } from '../../src/sources/since.js';

/** A refresher in a time of its own. */
function refreshing(options: Partial<RefresherOptions> = {}) {
  let now = 0;
  let timer: { readonly run: () => void; readonly at: number } | undefined;
  const starts: number[] = [];
  const signals: AbortSignal[] = [];
  const failures: [unknown, boolean][] = [];
  let answer: () => Promise<unknown> = () => Promise.resolve();
  const refresher = createRefresher({
    seconds: 60,
    load: (signal) => {
      starts.push(now / 1000);
      signals.push(signal);
      return answer();
    },
    failed: (error, stopped) => failures.push([error, stopped]),
    schedule: (run, ms) => {
      const mine = (timer = { run, at: now + ms });
      return () => {
        if (timer === mine) timer = undefined;
      };
    },
    now: () => now,
    random: () => 0,
    ...options,
  });
  return {
    refresher,
    starts,
    signals,
    failures,
    answer: (given: typeof answer) => (answer = given),
    /** Lets so many seconds pass, with all that falls due in them. */
    async pass(seconds: number) {
      const end = now + seconds * 1000;
      while (timer && timer.at <= end) {
        const { run, at } = timer;
        timer = undefined;
        now = Math.max(now, at);
        run();
        // The load, its end, and the plan for the next.
        for (let step = 0; step < 5; step++) await Promise.resolve();
      }
      now = end;
    },
  };
}

describe('refreshing', () => {
  it('loads every so many seconds, the first time after one interval', async () => {
    const { pass, starts } = refreshing();
    await pass(200);
    expect(starts).to.deep.equal([60, 120, 180]);
  });

  it('never more often than every 5 seconds', async () => {
    const { pass, starts } = refreshing({ seconds: 0 });
    await pass(12);
    expect(starts).to.deep.equal([5, 10]);
  });

  it('spreads pages that were opened together', async () => {
    const { pass, starts } = refreshing({ random: () => 1 });
    await pass(70);
    expect(starts).to.deep.equal([66]);
  });

  it('starts no load while one is under way', async () => {
    const { pass, starts, answer } = refreshing();
    let done: () => void = () => undefined;
    answer(() => new Promise<void>((resolve) => (done = resolve)));
    await pass(500);
    expect(starts).to.deep.equal([60]);
    done();
    await Promise.resolve();
    await pass(0);
    await pass(60);
    expect(starts).to.deep.equal([60, 560]);
  });

  for (const pause of [{ visible: false }, { online: false }]) {
    it(`rests while ${JSON.stringify(pause)}, and makes up for it on return`, async () => {
      const { refresher, pass, starts } = refreshing();
      refresher.set(pause);
      await pass(300);
      expect(starts).to.deep.equal([]);
      refresher.set({ visible: true, online: true });
      await pass(10);
      expect(starts).to.deep.equal([300]);
    });
  }

  it('waits for the rest of the interval after a short absence', async () => {
    const { refresher, pass, starts } = refreshing();
    refresher.set({ visible: false });
    await pass(30);
    refresher.set({ visible: true });
    await pass(60);
    expect(starts).to.deep.equal([60]);
  });

  it('gives up what is under way when the page goes offline, and says nothing of it', async () => {
    const { refresher, pass, signals, failures, answer } = refreshing();
    answer(
      () => new Promise((_, reject) => signals.at(-1)!.addEventListener('abort', () => reject(new Error('aborted')))),
    );
    await pass(60);
    refresher.set({ online: false });
    await Promise.resolve();
    expect([signals[0]!.aborted, failures]).to.deep.equal([true, []]);
  });

  it('asks a source that fails less and less often, and as before when it is well', async () => {
    const { pass, starts, failures, answer } = refreshing();
    answer(() => Promise.reject(new Error('down')));
    await pass(60 + 120 + 240 + 480 + 480);
    expect(starts).to.deep.equal([60, 180, 420, 900, 1380]);
    expect(failures.map(([, stopped]) => stopped)).to.deep.equal([false, false, false, false, false]);
    answer(() => Promise.resolve());
    await pass(480 + 60);
    expect(starts.slice(5)).to.deep.equal([1860, 1920]);
  });

  for (const status of [401, 403]) {
    it(`stops at ${status} until a person tries again`, async () => {
      const { refresher, pass, starts, failures, answer } = refreshing();
      answer(() => Promise.reject(new SourceError('http', 'refused', { status })));
      await pass(1000);
      expect(starts).to.deep.equal([60]);
      expect(failures[0]![1]).to.equal(true);
      answer(() => Promise.resolve());
      refresher.refresh();
      await pass(60);
      expect(starts).to.deep.equal([60, 1000, 1060]);
    });
  }

  it('is over after stop', async () => {
    const { refresher, pass, starts, signals, answer } = refreshing();
    answer(() => new Promise(() => undefined));
    await pass(60);
    refresher.stop();
    refresher.set({ visible: true });
    await pass(1000);
    expect([starts, signals[0]!.aborted]).to.deep.equal([[60], true]);
  });
});

describe('what has changed since', () => {
  const instant = Date.parse('2026-03-02T09:00:00.500Z');
  for (const [adapter, url, since] of [
    [
      'freshdesk',
      '/api/v2/tickets?per_page=100&page=3',
      '/api/v2/tickets?per_page=100&updated_since=2026-03-02T09%3A00%3A00Z',
    ],
    ['freshdesk', '/api/v2/agents', undefined],
    [
      'helpscout',
      '/v2/conversations?status=all',
      '/v2/conversations?status=all&modifiedSince=2026-03-02T09%3A00%3A00Z',
    ],
    [
      'zendesk',
      '/api/v2/incremental/tickets/cursor.json?cursor=abc',
      `/api/v2/incremental/tickets/cursor.json?start_time=${Math.floor(instant / 1000)}`,
    ],
    [
      'zendesk',
      '/api/v2/incremental/tickets.json?start_time=5',
      `/api/v2/incremental/tickets.json?start_time=${Math.floor(instant / 1000)}`,
    ],
    ['zendesk', '/api/v2/tickets.json', undefined],
    [
      'delighted',
      '/v1/survey_responses.json?per_page=100&page=2',
      `/v1/survey_responses.json?per_page=100&since=${Math.floor(instant / 1000)}`,
    ],
    ['delighted', '/v1/metrics.json', undefined],
    ['auto', '/proxy?since=5', undefined],
    ['auto', '/proxy?updated_since=2020-01-01', '/proxy?updated_since=2026-03-02T09%3A00%3A00Z'],
    ['json', '/tickets.json', undefined],
    ['hubspot', '/crm/v3/objects/tickets', undefined],
    [
      'hubspot',
      '/crm/v3/objects/tickets/search?limit=200&after=200',
      `/crm/v3/objects/tickets/search?limit=200&hs_lastmodifieddate=${instant}`,
    ],
    ['intercom', '/conversations', undefined],
    [
      'intercom',
      '/conversations/search?per_page=150&starting_after=x',
      `/conversations/search?per_page=150&updated_at=${Math.floor(instant / 1000)}`,
    ],
  ] as const) {
    it(`${adapter}, ${url}: ${since ?? 'no way to ask'}`, () =>
      expect(sinceUrl(adapter, url, instant)).to.equal(since));
  }

  for (const [stated, asked] of [
    ['project = HELP OR project = IT', '(project = HELP OR project = IT) AND updated >= "2026-03-01 19:00"'],
    [
      'project = HELP ORDER BY created DESC',
      '(project = HELP) AND updated >= "2026-03-01 19:00" ORDER BY created DESC',
    ],
    ['order by created', 'updated >= "2026-03-01 19:00" order by created'],
    ['summary ~ "border bylaws"', '(summary ~ "border bylaws") AND updated >= "2026-03-01 19:00"'],
    [undefined, 'updated >= "2026-03-01 19:00"'],
  ] as const) {
    it(`is asked of Jira from 14 hours earlier, since it reads times in the zone of its user: ${stated}`, () => {
      const query = stated === undefined ? '' : `jql=${encodeURIComponent(stated)}&`;
      const url = sinceUrl('jira', `/rest/api/3/search/jql?${query}fields=*all&nextPageToken=x`, instant)!;
      const params = new URL(url, 'http://x').searchParams;
      expect([params.get('jql'), params.get('nextPageToken'), params.get('fields')]).to.deep.equal([
        asked,
        null,
        '*all',
      ]);
    });
  }

  const stamp = '>= 2026-03-02T09:00:00Z';
  for (const [query, asked] of [
    ['SELECT Id, Status FROM Case', `SELECT Id, Status FROM Case WHERE SystemModstamp ${stamp}`],
    [
      "SELECT Id FROM Case WHERE Origin = 'Web' OR Subject LIKE '%order by (%' ORDER BY CreatedDate",
      `SELECT Id FROM Case WHERE (Origin = 'Web' OR Subject LIKE '%order by (%') AND SystemModstamp ${stamp} ORDER BY CreatedDate`,
    ],
    [
      "select Id from EmailMessage where (Incoming = true or Subject = 'it\\'s (') with SECURITY_ENFORCED",
      `select Id from EmailMessage where ((Incoming = true or Subject = 'it\\'s (')) AND SystemModstamp ${stamp} with SECURITY_ENFORCED`,
    ],
    ['SELECT Id FROM CaseHistory', `SELECT Id FROM CaseHistory WHERE CreatedDate ${stamp}`],
    [
      'SELECT Id, IsDeleted FROM Case ALL ROWS',
      `SELECT Id, IsDeleted FROM Case WHERE SystemModstamp ${stamp} ALL ROWS`,
    ],
    // What would be cut off, or put together, or hangs on a record that need not change.
    ['SELECT Id FROM Case ORDER BY CreatedDate DESC LIMIT 200', undefined],
    ['SELECT Status, COUNT(Id) FROM Case GROUP BY Status', undefined],
    ['SELECT Id, (SELECT Id FROM EmailMessages) FROM Case', undefined],
    ['SELECT Id FROM Own__c', undefined],
    ['SELECT Id FROM Case c', undefined],
    ['SELECT Id FROM Case WHERE (IsClosed = false', undefined],
    ["SELECT Id FROM Case WHERE Subject = 'x", undefined],
    ['', undefined],
  ] as const) {
    it(`is asked of Salesforce in its own query: ${query || 'none'}`, () => {
      for (const path of ['query', 'queryAll']) {
        const url = `/services/data/v62.0/${path}?q=${encodeURIComponent(query)}`;
        const since = sinceUrl('salesforce', url, instant);
        expect(since && new URL(since, 'http://x').searchParams.get('q')).to.equal(asked);
      }
    });
  }

  it('is asked of LiveAgent, which tells no zone, from 14 hours earlier, beside its other filters', () => {
    const filters = [
      ['status', 'E', 'C'],
      ['date_changed', 'D>=', '2020-01-01 00:00:00'],
    ];
    const url = sinceUrl('liveagent', `/tickets?_filters=${encodeURIComponent(JSON.stringify(filters))}`, instant)!;
    expect(JSON.parse(new URL(url, 'http://x').searchParams.get('_filters')!)).to.deep.equal([
      ['status', 'E', 'C'],
      ['date_changed', 'D>=', '2026-03-01 19:00:00'],
    ]);
  });
});
