import * as story from './story.mjs';

const { utc } = story;

export const canonical = {
  adapter: 'json',
  streams: {
    tickets: [
      {
        id: 1,
        createdAt: utc(story.asked),
        status: 'resolved',
        priority: 'High',
        channel: 'Email',
        agent: 'marta',
        firstResponseMet: true,
        resolutionMet: false,
      },
      { id: 2, createdAt: utc(story.second), status: 'new', channel: 'Chat' },
    ],
    messages: [
      { ticket: 1, at: utc(story.asked), author: 'customer' },
      { ticket: 1, at: utc(story.noted), author: 'agent', agent: 'marta', public: false },
      { ticket: 1, at: utc(story.answered), author: 'agent', agent: 'marta' },
    ],
    statusChanges: [
      { ticket: 1, at: utc(story.solvedOnce), status: 'resolved' },
      { ticket: 1, at: utc(story.reopened), status: 'open' },
      { ticket: 1, at: utc(story.solved), status: 'resolved' },
    ],
    surveys: [{ kind: 'csat', ticket: 1, answeredAt: utc(story.rated), score: 5 }],
    calls: [{ queuedAt: utc(story.rang), answeredAt: utc(story.pickedUp) }],
  },
  envelope: (name, records) => ({ [name]: records }),
  expected: {
    agent: 'marta',
    priorities: { high: 1, unknown: 1 },
    channels: { email: 1, chat: 1 },
    reopenings: 1,
    wait: 30_000,
    answersInTime: 1,
    solvedInTime: 0,
  },
};
