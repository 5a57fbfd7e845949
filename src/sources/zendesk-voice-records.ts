import type { Survey } from '../model/records.js';
import { seconds } from './codes.js';
import type { Row } from './draft.js';
import { id, instant, number, RecordReader, text } from './readers.js';

/** Where the Zendesk API keeps what customers say: ratings, answers of surveys, calls. */
type Call = Row<'calls'>;

/** What `score` says is read by `answerOf`: offered, unoffered, or an answer. */
export const ratings = new RecordReader<Survey>(
  'ratings',
  {
    id: ['id', id],
    ticket: ['ticket_id', id],
    customer: ['requester_id', id],
    agent: ['assignee_id', id],
    sentAt: ['created_at', instant],
    answeredAt: ['updated_at', instant],
    comment: ['comment', text],
  },
  'score url group_id reason reason_id reason_code',
);

/** An answer of the newer surveys. Which of its fields holds the score is not certain: `columns.score` may name another. */
export const responses = new RecordReader<Survey>(
  'responses',
  {
    id: ['id', id],
    ticket: ['ticket_id', id],
    customer: ['responder_id', id],
    agent: ['assignee_id', id],
    answeredAt: ['answered_at|updated_at|created_at', instant],
    score: ['rating', number],
    comment: ['comment', text],
  },
  'url survey_id survey_version answers subjects expires_at state created_at',
);

/** Lengths of a call, in seconds from its start. */
interface CallRow extends Pick<Call, 'id' | 'agent' | 'team' | 'queuedAt'> {
  direction: string;
  answeredAfter: number;
  waited: number;
}

export const calls = new RecordReader<CallRow>(
  'calls',
  {
    id: ['id', id],
    queuedAt: ['created_at', instant],
    agent: ['agent_id', id],
    team: ['call_group_id', id],
    direction: ['direction', text],
    answeredAfter: ['time_to_answer', seconds],
    waited: ['wait_time|duration', seconds],
  },
  'ticket_id completion_status duration wait_time talk_time hold_time wrap_up_time call_charge voicemail ' +
    'updated_at customer_id phone_number phone_number_id callback callback_source exceeded_queue_wait_time ' +
    'recording_time recording_control_interactions consultation_time line line_id line_type minutes_billed ' +
    'overflowed overflowed_to customer_requested_voicemail default_group call_recording_consent ' +
    'call_recording_consent_action call_recording_consent_keypress call_channel outside_business_hours ' +
    'quality_issues ivr_action ivr_destination_group_name ivr_hops ivr_routed_to ivr_time_spent ' +
    'not_recording_time',
);
