import type { FactsDefinition } from './definition.js';
import type { FactsName } from './names.js';

/** Brings the code that derives a table of facts: a page loads those that its widgets count. */
export const factsLoaders: Readonly<Record<FactsName, () => Promise<FactsDefinition>>> = {
  tickets: async () => (await import('./ticket-facts.js')).ticketFacts,
  'first-responses': async () => (await import('./first-response.js')).firstResponses,
  'any-responses': async () => (await import('./first-response.js')).anyResponses,
  'response-cohort': async () => (await import('./first-response.js')).responseCohort,
  replies: async () => (await import('./replies.js')).replyFacts,
  stays: async () => (await import('./stays.js')).stayFacts,
  resolutions: async () => (await import('./resolutions.js')).resolutionFacts,
  'first-resolutions': async () => (await import('./resolutions.js')).firstResolutionFacts,
  'resolution-cohort': async () => (await import('./resolutions.js')).resolutionCohort,
  closings: async () => (await import('./resolutions.js')).closingFacts,
  complaints: async () => (await import('./complaints.js')).complaintFacts,
  surveys: async () => (await import('./survey-facts.js')).surveyFacts,
  customers: async () => (await import('./customers.js')).customerFacts,
  orders: async () => (await import('./customers.js')).orderFacts,
  participations: async () => (await import('./customers.js')).participationFacts,
  calls: async () => (await import('./calls.js')).callFacts,
  'agent-time': async () => (await import('./agents.js')).agentTimeFacts,
  agents: async () => (await import('./agents.js')).agentFacts,
  appraisals: async () => (await import('./agents.js')).appraisalFacts,
  reviews: async () => (await import('./agents.js')).reviewFacts,
  'article-views': async () => (await import('./article-views.js')).articleViewFacts,
  feedback: async () => (await import('./voices.js')).feedbackFacts,
  mentions: async () => (await import('./voices.js')).mentionFacts,
  preferences: async () => (await import('./customers.js')).preferenceFacts,
};
