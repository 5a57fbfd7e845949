import { addHours, dayMinutes, type DeskHours } from './desk-hours.js';
import { addTargets } from './desk-policies.js';
import { rawsIn } from './desk-rows.js';
import { at, type Found } from './json.js';
import { promiseOf } from './promises.js';
import { flag, id, meaningsOf, minutes, number, RecordReader, text } from './readers.js';
import type { Desk } from './zendesk-desk.js';
import { holidaysOf } from './zendesk-holidays.js';

const week = 7 * dayMinutes;

/** The schedules of an account, of which the first is the one that holds where nothing else is said. */
export function readSchedules(desk: Desk) {
  const { draft, found } = desk;
  const holidays = holidaysOf(desk);
  const list = found.list('schedules').map((each): DeskHours => {
    const { record } = each;
    const openings = rawsIn(record.intervals).map(({ start_time: start, end_time: end }) => {
      // Minutes from Sunday on.
      const [from = NaN, to = NaN] = [number(start), number(end)];
      const shifted = (from - dayMinutes + week) % week;
      return [shifted, shifted + to - from] as const;
    });
    const closed = { holidays: holidays.get(id(record.id) ?? '') ?? [] };
    return { found: each, name: record.name, zone: record.time_zone, isDefault: false, openings, ...closed };
  });
  addHours(draft, 'schedules', list);
}

/** Targets of the policies that hold for every ticket; which tickets the others are for only the desk can tell. */
export function readPolicies({ draft, mapping, found }: Desk) {
  const names = meaningsOf(mapping, 'sla');
  const order = ({ record }: Found) => number(record.position) ?? Infinity;
  for (const each of [...found.list('policies')].sort((a, b) => order(a) - order(b) || 0)) {
    const { record, position } = each;
    const conditions = [...rawsIn(at(record, 'filter.all')), ...rawsIn(at(record, 'filter.any'))];
    const targets = rawsIn(record.policy_metrics).flatMap((metric) => {
      const promise = promiseOf(text(metric.metric) ?? '', names);
      const [priority, within] = [text(metric.priority), minutes(metric.target)];
      const clock = flag(metric.business_hours) === true ? ('business' as const) : ('calendar' as const);
      return promise && priority && within !== undefined ? [{ priority, promise, within, clock }] : [];
    });
    const isForAll = conditions.length === 0;
    const isWhole = isForAll && addTargets(draft, targets);
    if (!isWhole)
      draft.leftOut.add('policies', 'not-counted', position, record, isForAll ? 'policy_metrics' : 'filter');
  }
}

const inMinutes = (value: unknown) => {
  const seconds = number(value);
  return seconds === undefined ? undefined : seconds / 60;
};

interface ActivityRow {
  agent: string;
  date: string;
  availableMinutes: number;
  talk: number;
  wrapUp: number;
}

const activity = new RecordReader<ActivityRow>(
  'activity',
  {
    agent: ['agent_id|id', id],
    date: ['date', text],
    availableMinutes: ['online_time|available_time', inMinutes],
    talk: ['total_talk_time', inMinutes],
    wrapUp: ['total_wrap_up_time', inMinutes],
  },
  'name avatar_url status via available_time online_time away_time agent_state call_status forwarding_number ' +
    'average_talk_time average_wrap_up_time average_hold_time total_hold_time total_call_duration calls_accepted ' +
    'calls_denied calls_missed calls_put_on_hold accepted_third_party_conferences accepted_transfers ' +
    'started_third_party_conferences started_transfers',
);

/** Agents on the phone, since midnight: of which day, the record does not say; whoever keeps it adds the `date`. */
export function readActivity({ draft, mapping, found }: Desk) {
  const reader = activity.stated({ mapping });
  for (const each of found.list('activity')) {
    const { date = text(each.envelope.date), talk, wrapUp, agent, availableMinutes = NaN } = reader.read(each, draft);
    if (date === undefined) draft.leftOut.add('activity', 'unreadable-date', each.position, each.record, 'date');
    else if (agent === undefined) draft.leftOut.add('activity', 'missing-id', each.position, each.record);
    // Facts leave out a day without available time, and count it.
    else draft.add('agentTime', { agent, date, availableMinutes, busyMinutes: (talk ?? 0) + (wrapUp ?? 0) });
  }
}
