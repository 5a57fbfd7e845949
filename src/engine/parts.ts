/* Families of metrics, each with what derives the facts that they count. */

import { agentFacts, agentTimeFacts, appraisalFacts, reviewFacts } from '../facts/agents.js';
import { articleViewFacts } from '../facts/article-views.js';
import { callFacts } from '../facts/calls.js';
import { complaintFacts } from '../facts/complaints.js';
import { customerFacts, orderFacts, participationFacts, preferenceFacts } from '../facts/customers.js';
import type { FactsDefinition } from '../facts/definition.js';
import { anyResponses, firstResponses, responseCohort } from '../facts/first-response.js';
import { replyFacts } from '../facts/replies.js';
import { closingFacts, firstResolutionFacts, resolutionCohort, resolutionFacts } from '../facts/resolutions.js';
import { stayFacts } from '../facts/stays.js';
import { surveyFacts } from '../facts/survey-facts.js';
import { ticketFacts } from '../facts/ticket-facts.js';
import { feedbackFacts, mentionFacts } from '../facts/voices.js';
import { agents as agentsFamily } from '../metrics/agents.js';
import { backlogFamily } from '../metrics/backlog.js';
import { complaintsFamily } from '../metrics/complaints.js';
import { contact as contactFamily } from '../metrics/contact.js';
import { customersFamily } from '../metrics/customers.js';
import { feedback as feedbackFamily } from '../metrics/feedback.js';
import type { Family } from '../metrics/metric.js';
import { resolution as resolutionFamily } from '../metrics/resolution.js';
import { response as responseFamily } from '../metrics/response.js';
import { satisfaction as satisfactionFamily } from '../metrics/satisfaction.js';
import { selfService as selfServiceFamily } from '../metrics/self-service.js';
import { volume as volumeFamily } from '../metrics/volume.js';
import { waiting as waitingFamily } from '../metrics/waiting.js';

/** A family, and the tables of facts that it names. */
export interface EnginePart {
  readonly family: Family;
  readonly facts: readonly FactsDefinition[];
}

export const response: EnginePart = {
  family: responseFamily,
  facts: [firstResponses, anyResponses, responseCohort, replyFacts, resolutionFacts],
};
export const resolution: EnginePart = {
  family: resolutionFamily,
  facts: [resolutionFacts, firstResolutionFacts, resolutionCohort, closingFacts, stayFacts, ticketFacts],
};
export const volume: EnginePart = { family: volumeFamily, facts: [ticketFacts] };
export const backlog: EnginePart = { family: backlogFamily, facts: [stayFacts, ticketFacts] };
export const contact: EnginePart = { family: contactFamily, facts: [resolutionFacts, ticketFacts] };
export const satisfaction: EnginePart = { family: satisfactionFamily, facts: [surveyFacts] };
export const complaints: EnginePart = {
  family: complaintsFamily,
  facts: [complaintFacts, customerFacts, resolutionFacts, ticketFacts],
};
export const agents: EnginePart = {
  family: agentsFamily,
  facts: [reviewFacts, appraisalFacts, agentFacts, agentTimeFacts],
};
export const waiting: EnginePart = { family: waitingFamily, facts: [callFacts] };
export const customers: EnginePart = {
  family: customersFamily,
  facts: [customerFacts, orderFacts, participationFacts, preferenceFacts, ticketFacts],
};
export const selfService: EnginePart = { family: selfServiceFamily, facts: [articleViewFacts, ticketFacts] };
export const feedback: EnginePart = { family: feedbackFamily, facts: [feedbackFacts, mentionFacts] };
