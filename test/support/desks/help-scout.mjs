import * as story from './story.mjs';

const { utc } = story;

const person = (given) => ({ first: 'Marta', last: 'Gil', email: 'm@acme.example', ...given });

const conversation = (given) => ({
  number: 412,
  threads: 4,
  folderId: 493,
  state: 'published',
  subject: 'Devolución',
  preview: '…',
  mailboxId: 85,
  userUpdatedAt: utc(story.solved),
  customerWaitingSince: { time: utc(story.asked), friendly: '1 day ago', latestReplyFrom: 'user' },
  tags: [],
  cc: [],
  bcc: [],
  customFields: [{ id: 8, name: 'Motivo', value: '8518', text: 'Queja' }],
  ...given,
});

const thread = (id, type, time, status, createdBy) => ({
  id,
  conversationId: 77,
  type,
  status,
  state: 'published',
  action: { type: 'default', text: '' },
  source: { type: 'web', via: createdBy.type },
  customer: { id: 12 },
  createdBy,
  assignedTo: { id: 256 },
  savedReplyId: 0,
  createdAt: utc(time),
});
const marta = { id: 256, type: 'user' };
const ana = { id: 12, type: 'customer' };

export const helpScout = {
  adapter: 'helpscout',
  streams: {
    conversations: [
      conversation({
        id: 77,
        type: 'email',
        status: 'closed',
        assignee: person({ id: 256, type: 'user' }),
        createdBy: { id: 12, type: 'customer', email: 'ana@example.org' },
        createdAt: utc(story.asked),
        closedBy: 256,
        closedByUser: { id: 256, email: 'm@acme.example' },
        closedAt: utc(story.solved),
        source: { type: 'email', via: 'customer' },
        tags: [{ id: 9, color: '#999999', tag: 'refund' }],
        primaryCustomer: person({ id: 12, type: 'customer' }),
      }),
      conversation({
        id: 78,
        type: 'chat',
        status: 'active',
        createdBy: { id: 13, type: 'customer' },
        createdAt: utc(story.second),
        source: { type: 'chat', via: 'customer' },
        primaryCustomer: person({ id: 13, type: 'customer' }),
      }),
    ],
    /** Newest first. */
    threads: [
      thread(6, 'lineitem', story.solved, 'closed', marta),
      thread(5, 'customer', story.reopened, 'active', ana),
      thread(4, 'lineitem', story.solvedOnce, 'closed', marta),
      thread(3, 'message', story.answered, 'active', marta),
      thread(2, 'note', story.noted, 'nochange', marta),
      thread(1, 'customer', story.asked, 'active', ana),
    ],
    ratings: [
      {
        id: 1,
        customer: { id: 12 },
        threadId: 3,
        conversationId: 77,
        conversationNumber: 412,
        mailboxId: 85,
        rating: 'great',
        user: { id: 256 },
        comments: 'bine',
        // Without a zone, and in UTC all the same.
        createdAt: story.rated,
      },
    ],
    users: [
      {
        id: 256,
        firstName: 'Marta',
        lastName: 'Gil',
        email: 'm@acme.example',
        role: 'user',
        timezone: 'Europe/Madrid',
        type: 'user',
      },
    ],
  },
  envelope: (name, records) => ({
    _embedded: { [name]: records },
    page: { size: 50, totalElements: records.length, totalPages: 1, number: 1 },
    _links: { self: { href: 'https://api.helpscout.example/v2' } },
  }),
  expected: {
    agent: '256',
    /** The desk knows none. */
    priorities: { unknown: 2 },
    channels: { email: 1, chat: 1 },
    reopenings: 1,
  },
};
