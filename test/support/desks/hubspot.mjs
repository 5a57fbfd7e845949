import * as story from './story.mjs';

const { utcMs } = story;

const ticket = (id, created, properties, beside) => ({
  id,
  properties: {
    hs_object_id: id,
    createdate: utcMs(created),
    hs_lastmodifieddate: utcMs(story.solved),
    hs_pipeline: '0',
    hs_ticket_category: null,
    content: 'Hola',
    subject: 'Factura duplicada',
    ...properties,
  },
  createdAt: utcMs(created),
  updatedAt: utcMs(story.solved),
  archived: false,
  ...beside,
});

const stage = (value, time) => ({ value, timestamp: utcMs(time), sourceType: 'CRM_UI', sourceId: 'x' });

const message = (id, type, time, by, direction) => ({
  id,
  type,
  conversationsThreadId: '77',
  createdAt: utcMs(time),
  createdBy: by,
  ...(direction && { direction }),
  senders: [{ actorId: by }],
  recipients: [],
  client: { clientType: 'HUBSPOT' },
  channelId: '1002',
  channelAccountId: '5',
  text: '…',
  richText: '…',
  ...(direction === 'OUTGOING' && { status: { statusType: 'SENT' } }),
  truncationStatus: 'NOT_TRUNCATED',
  archived: false,
});

export const hubspot = {
  adapter: 'hubspot',
  streams: {
    tickets: [
      ticket(
        '31593170001',
        story.asked,
        {
          closed_date: utcMs(story.solved),
          first_agent_reply_date: utcMs(story.answered),
          time_to_first_agent_reply: '3000000',
          time_to_close: '90000000',
          hs_pipeline_stage: '4',
          hs_ticket_priority: 'HIGH',
          source_type: 'EMAIL',
          hubspot_owner_id: '52550001',
          hs_time_to_first_response_sla_status: '3',
          hs_time_to_close_sla_status: '4',
          hs_num_times_contacted: '2',
          hs_tag_ids: '12;44',
        },
        {
          propertiesWithHistory: {
            hs_pipeline_stage: [
              stage('4', story.solved),
              stage('2', story.reopened),
              stage('4', story.solvedOnce),
              stage('1', story.asked),
            ],
          },
          associations: { contacts: { results: [{ id: '901', type: 'ticket_to_contact' }] } },
        },
      ),
      ticket('31593170002', story.second, {
        hs_pipeline_stage: '1',
        hs_ticket_priority: null,
        source_type: 'CHAT',
        hubspot_owner_id: '',
        closed_date: null,
        first_agent_reply_date: null,
      }),
    ],
    feedback_submissions: [
      {
        id: '512',
        properties: {
          hs_survey_type: 'CSAT',
          hs_survey_id: '5',
          hs_survey_name: 'After the ticket',
          hs_survey_channel: 'EMAIL',
          hs_value: '2',
          hs_response_group: 'PROMOTER',
          hs_sentiment: 'POSITIVE',
          hs_content: 'Rápidos',
          hs_contact_id: '901',
          hs_ticket_id: '31593170001',
          hs_submission_timestamp: utcMs(story.rated),
          hs_createdate: utcMs(story.rated),
        },
        createdAt: utcMs(story.rated),
        updatedAt: utcMs(story.rated),
        archived: false,
      },
    ],
    owners: [
      {
        id: '52550001',
        email: 'm@acme.example',
        type: 'PERSON',
        firstName: 'Marta',
        lastName: 'Gil',
        userId: 47,
        teams: [],
        archived: false,
        createdAt: utcMs(story.asked),
        updatedAt: utcMs(story.asked),
      },
    ],
    conversations_threads: [
      {
        id: '77',
        status: 'CLOSED',
        createdAt: utcMs(story.asked),
        closedAt: utcMs(story.solved),
        assignedTo: 'A-47',
        inboxId: '1',
        originalChannelId: '1002',
        originalChannelAccountId: '5',
        associatedContactId: '901',
        latestMessageTimestamp: utcMs(story.answered),
        spam: false,
        archived: false,
        threadAssociations: { associatedTicketId: '31593170001' },
      },
    ],
    conversations_messages: [
      message('m1', 'MESSAGE', story.asked, 'V-901', 'INCOMING'),
      message('m2', 'COMMENT', story.noted, 'A-47'),
      message('m3', 'MESSAGE', story.answered, 'A-47', 'OUTGOING'),
    ],
  },
  envelope: (_, records) => ({ results: records, paging: null }),
  expected: {
    agent: '52550001',
    priorities: { high: 1, unknown: 1 },
    channels: { email: 1, chat: 1 },
    reopenings: 1,
    answersInTime: 1,
    solvedInTime: 0,
  },
};
