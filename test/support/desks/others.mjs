import * as story from './story.mjs';

const { epoch, utcMs } = story;

const conversation = (given) => ({
  inbox_id: 7,
  labels: ['billing'],
  last_activity_at: epoch(story.solved),
  updated_at: epoch(story.solved) + 0.155967,
  waiting_since: 0,
  agent_last_seen_at: 0,
  unread_count: 0,
  custom_attributes: {},
  additional_attributes: {},
  ...given,
});

const said = (id, message_type, time, sender, isPrivate) => ({
  id,
  conversation_id: 42,
  content: '…',
  content_type: 'text',
  content_attributes: {},
  inbox_id: 7,
  message_type,
  created_at: epoch(time),
  private: isPrivate,
  sender_type: sender.type,
  sender,
  status: 'sent',
});

const event = (id, name, time, value) => ({
  id,
  conversation_id: 42,
  name,
  value,
  value_in_business_hours: value,
  event_start_time: utcMs(story.asked),
  event_end_time: utcMs(time),
  user_id: 77,
  inbox_id: 7,
  account_id: 1,
});

export const chatwoot = {
  adapter: 'chatwoot',
  streams: {
    conversations: [
      conversation({
        id: 42,
        status: 'resolved',
        priority: 'high',
        created_at: epoch(story.asked),
        first_reply_created_at: epoch(story.answered),
        meta: {
          channel: 'Channel::Email',
          sender: { id: 55, name: 'Ana' },
          assignee: { id: 77, name: 'Marta' },
          team: null,
        },
      }),
      conversation({
        id: 43,
        status: 'open',
        priority: null,
        created_at: epoch(story.second),
        first_reply_created_at: null,
        meta: { channel: 'Channel::WebWidget', sender: { id: 56, name: 'Ion' }, assignee: null, team: null },
      }),
    ],
    messages: [
      said(1, 0, story.asked, { id: 55, type: 'contact' }, false),
      said(2, 1, story.noted, { id: 77, type: 'user' }, true),
      said(3, 1, story.answered, { id: 77, type: 'user' }, false),
    ],
    reporting_events: [
      event(1, 'first_response', story.answered, 3000),
      event(2, 'conversation_resolved', story.solvedOnce, 10_800),
      event(3, 'conversation_resolved', story.solved, 90_000),
    ],
    csat_survey_responses: [
      {
        id: 3,
        rating: 5,
        feedback_message: 'Super',
        conversation_id: 42,
        message_id: 9,
        account_id: 1,
        assigned_agent: { id: 77, name: 'Marta' },
        contact: { id: 55, name: 'Ana' },
        created_at: epoch(story.rated),
      },
    ],
    agents: [
      {
        id: 77,
        account_id: 1,
        name: 'Marta',
        available_name: 'Marta',
        email: 'm@acme.example',
        role: 'agent',
        availability_status: 'online',
      },
    ],
  },
  envelope: (name, records) =>
    name === 'conversations' ? { data: { meta: { all_count: 2 }, payload: records } } : { payload: records, meta: {} },
  expected: {
    agent: '77',
    priorities: { high: 1, unknown: 1 },
    channels: { email: 1, chat: 1 },
  },
};

const ticket = (given) => ({
  group: 'Users',
  group_id: 1,
  customer: 'c@example.com',
  updated_at: utcMs(story.solved),
  article_count: 3,
  pending_time: null,
  tags: [],
  ...given,
});

const article = (id, sender, type, time, internal) => ({
  id,
  ticket_id: 42,
  sender,
  sender_id: sender === 'Agent' ? 1 : 2,
  type,
  type_id: 1,
  internal,
  from: 'x',
  to: 'y',
  cc: '',
  subject: '',
  body: '…',
  content_type: 'text/html',
  created_by_id: sender === 'Agent' ? 5 : 6,
  created_by: 'x',
  created_at: utcMs(time),
  updated_at: utcMs(time),
});

export const zammad = {
  adapter: 'zammad',
  streams: {
    tickets: [
      ticket({
        id: 42,
        number: '22042',
        title: 'Factura duplicada',
        state: 'closed',
        state_id: 4,
        priority: '3 high',
        priority_id: 3,
        owner: 'm@acme.example',
        owner_id: 5,
        create_article_type: 'email',
        created_at: utcMs(story.asked),
        first_response_at: utcMs(story.answered),
        first_response_in_min: 50,
        first_response_diff_in_min: 10,
        close_at: utcMs(story.solvedOnce),
        last_close_at: utcMs(story.solved),
        close_in_min: 500,
        close_diff_in_min: -60,
      }),
      ticket({
        id: 43,
        number: '22043',
        title: 'Fax',
        state: 'new',
        state_id: 1,
        priority: '2 normal',
        priority_id: 2,
        owner: '-',
        owner_id: 1,
        updated_at: utcMs(story.rated),
        create_article_type: 'phone',
        created_at: utcMs(story.second),
        first_response_at: null,
        close_at: null,
        last_close_at: null,
      }),
    ],
    ticket_articles: [
      article(1, 'Customer', 'email', story.asked, false),
      article(2, 'Agent', 'note', story.noted, true),
      article(3, 'Agent', 'email', story.answered, false),
    ],
    users: [{ id: 5, login: 'marta', firstname: 'Marta', lastname: 'Gil', email: 'm', active: true, role_ids: [2] }],
  },
  envelope: (_, records) => records,
  expected: {
    agent: '5',
    priorities: { high: 1, normal: 1 },
    channels: { email: 1, phone: 1 },
    /** The desk has none of its own. */
    rated: false,
    answersInTime: 1,
    solvedInTime: 0,
  },
};
