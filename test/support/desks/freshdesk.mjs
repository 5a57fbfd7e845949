import * as story from './story.mjs';

const { utc } = story;

const ticket = (given) => ({
  subject: 'Pedido roto',
  type: 'Incident',
  group_id: 12,
  company_id: null,
  product_id: null,
  spam: false,
  fr_escalated: false,
  nr_escalated: false,
  is_escalated: false,
  nr_due_by: null,
  updated_at: utc(story.solved),
  tags: ['envio'],
  custom_fields: { cf_motivo: 'rotura' },
  association_type: null,
  cc_emails: [],
  to_emails: null,
  email_config_id: null,
  ...given,
});

const conversation = (id, user_id, time, incoming, isPrivate) => ({
  id,
  ticket_id: 41,
  incoming,
  private: isPrivate,
  user_id,
  source: isPrivate ? 2 : 0,
  category: isPrivate ? 2 : 3,
  body: '<p>…</p>',
  body_text: '…',
  created_at: utc(time),
  updated_at: utc(time),
  auto_response: false,
  automation_id: null,
});

export const freshdesk = {
  adapter: 'freshdesk',
  streams: {
    tickets: [
      ticket({
        id: 41,
        status: 4,
        priority: 3,
        source: 1,
        requester_id: 9001,
        responder_id: 77,
        is_escalated: true,
        created_at: utc(story.asked),
        fr_due_by: utc(story.answerDue),
        due_by: utc(story.solutionDue),
        requester: { id: 9001, name: 'Ana', email: 'ana@example.org', mobile: null, phone: null },
        stats: {
          agent_responded_at: utc(story.answered),
          requester_responded_at: utc(story.reopened),
          first_responded_at: utc(story.answered),
          status_updated_at: utc(story.solved),
          reopened_at: utc(story.reopened),
          resolved_at: utc(story.solved),
          closed_at: null,
          pending_since: null,
        },
      }),
      ticket({
        id: 42,
        status: 2,
        priority: 1,
        source: 3,
        requester_id: 9002,
        responder_id: null,
        created_at: utc(story.second),
        fr_due_by: null,
        due_by: null,
        tags: [],
      }),
    ],
    conversations: [
      conversation(502, 77, story.noted, false, true),
      conversation(503, 77, story.answered, false, false),
    ],
    satisfaction_ratings: [
      {
        id: 9,
        survey_id: 3,
        user_id: 9001,
        agent_id: 77,
        group_id: 12,
        ticket_id: 41,
        feedback: 'Mulțumesc',
        ratings: { default_question: 103, question_5: 100 },
        created_at: utc(story.rated),
        updated_at: utc(story.rated),
      },
    ],
    agents: [
      {
        id: 77,
        available: true,
        occasional: false,
        ticket_scope: 1,
        type: 'support_agent',
        deactivated: false,
        available_since: utc(story.asked),
        last_active_at: utc(story.solved),
        contact: { name: 'Marta', email: 'm@acme.example', active: true, time_zone: 'Madrid' },
      },
    ],
  },
  /** Lists are bare. */
  envelope: (_, records) => records,
  expected: {
    agent: '77',
    priorities: { high: 1, low: 1 },
    channels: { email: 1, phone: 1 },
    answersInTime: 1,
    solvedInTime: 0,
  },
};
