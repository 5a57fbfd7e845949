import * as story from './story.mjs';

const { plain } = story;

const ticket = (given) => ({
  departmentid: 'default',
  tags: [],
  public_access_urlcode: 'abc',
  subject: 'Queja',
  custom_fields: [{ code: 'motivo', value: 'queja' }],
  ...given,
});

const group = (id, type, userid, time) => ({
  id,
  ticket_id: 'fp80688h',
  parent_id: '',
  userid,
  user_full_name: 'x',
  type,
  status: 'V',
  datecreated: plain(time),
  datefinished: plain(time),
  sort_order: 1,
  messages: [
    {
      id: `m${id}`,
      userid,
      type: type === 'I' ? 'N' : 'M',
      datecreated: plain(time),
      format: 'T',
      message: '…',
      visibility: 'A',
    },
  ],
});

const spell = (id, status, from, to) => ({
  id,
  conversation_id: 'fp80688h',
  department_id: 'default',
  agent_id: 'ag01',
  status,
  date_from: plain(from),
  date_to: to && plain(to),
  elapsed_time: '3000',
});

const promise = (id, sla_type, due, closed) => ({
  id,
  conversation_id: 'fp80688h',
  sla_level_id: 'L1',
  sla_type,
  date_created: plain(story.asked),
  date_due: plain(due),
  date_closed: plain(closed),
  total_time: 3600,
  elapsed_time: 3000,
});

export const liveAgent = {
  adapter: 'liveagent',
  streams: {
    tickets: [
      ticket({
        id: 'fp80688h',
        owner_contactid: 'c9x1',
        owner_email: 'ana@example.org',
        owner_name: 'Ana P',
        agentid: 'ag01',
        status: 'R',
        code: 'DQF-ZBYBB-311',
        channel_type: 'E',
        date_created: plain(story.asked),
        date_changed: plain(story.solved),
        date_resolved: plain(story.solved),
        last_activity: plain(story.solved),
        last_activity_public: plain(story.answered),
      }),
      ticket({
        id: 'zz91',
        owner_contactid: 'c9x2',
        status: 'N',
        code: 'AAA-BBB-002',
        channel_type: 'B',
        date_created: plain(story.second),
        date_changed: plain(story.second),
        last_activity: plain(story.second),
      }),
    ],
    message_groups: [
      group('mg1', '3', 'c9u1', story.asked),
      group('mg2', 'I', 'ag01', story.noted),
      group('mg3', '4', 'ag01', story.answered),
    ],
    tickets_history: [
      spell('h1', 'N', story.asked, story.solvedOnce),
      spell('h2', 'R', story.solvedOnce, story.reopened),
      spell('h3', 'C', story.reopened, story.solved),
      spell('h4', 'R', story.solved, null),
    ],
    slas_history: [
      promise('s1', 'first_answer', story.answerDue, story.answered),
      promise('s2', 'first_resolve', story.solutionDue, story.solved),
    ],
    agents: [{ id: 'ag01', name: 'Marta', email: 'm@acme.example', role: 'agent', online_status: 'N', status: 'A' }],
    calls: [
      {
        id: 'k1',
        ticketId: 'fp80688h',
        type: 'I',
        fromNumber: '+34 600 000 000',
        dateCreated: plain(story.rang),
        dateAnswered: plain(story.pickedUp),
        dateFinished: plain(story.hungUp),
        callDuration: '270',
      },
    ],
    ranks: [
      {
        id: 'r1',
        rankingType: 'W',
        datecreated: plain(story.rated),
        conversationid: 'fp80688h',
        agent: 'Marta',
        agentEmail: 'm@acme.example',
        requester: 'Ana P',
        requesterEmail: 'ana@example.org',
        comment: 'bine',
      },
    ],
  },
  envelope: (name, records) => (name === 'ranks' ? { response: { ranks: records } } : records),
  expected: {
    agent: 'ag01',
    /** The desk knows none. */
    priorities: { unknown: 2 },
    channels: { email: 1, chat: 1 },
    reopenings: 1,
    wait: 30_000,
    answersInTime: 1,
    solvedInTime: 0,
  },
};
