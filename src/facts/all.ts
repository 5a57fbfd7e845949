import { agentFacts, agentTimeFacts, appraisalFacts, reviewFacts } from './agents.js';
import { articleViewFacts } from './article-views.js';
import { callFacts } from './calls.js';
import { complaintFacts } from './complaints.js';
import { customerFacts, orderFacts, participationFacts, preferenceFacts } from './customers.js';
import { anyResponses, firstResponses, responseCohort } from './first-response.js';
import { replyFacts } from './replies.js';
import { closingFacts, firstResolutionFacts, resolutionCohort, resolutionFacts } from './resolutions.js';
import { surveyFacts } from './survey-facts.js';
import { stayFacts } from './stays.js';
import { ticketFacts } from './ticket-facts.js';
import { feedbackFacts, mentionFacts } from './voices.js';
import type { FactsDefinition } from './definition.js';

/** Every table of facts. */
export const allFacts: readonly FactsDefinition[] = [
  ticketFacts,
  firstResponses,
  anyResponses,
  responseCohort,
  replyFacts,
  stayFacts,
  resolutionFacts,
  firstResolutionFacts,
  resolutionCohort,
  closingFacts,
  complaintFacts,
  surveyFacts,
  customerFacts,
  orderFacts,
  participationFacts,
  callFacts,
  agentTimeFacts,
  agentFacts,
  appraisalFacts,
  reviewFacts,
  articleViewFacts,
  feedbackFacts,
  mentionFacts,
  preferenceFacts,
];
