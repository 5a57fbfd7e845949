/** Payloads of help desks -> the canonical JSON of the data model. Works without a DOM. */
import { mappingIssues } from '../model/mapping.js';
import { registerAdapter } from './adapter.js';
import { canonical } from './canonical.js';
import { csv } from './csv-tickets.js';
import { explainMappingsBy } from './mapping.js';
import { zendesk } from './zendesk.js';

registerAdapter(canonical, csv, zendesk);
explainMappingsBy(mappingIssues);

export { readPayload, type ReadOptions, type ReadResult } from './read.js';
export { load, type Fetcher, type Loaded, type LoadOptions } from './load.js';
export { decodeText } from './decode.js';
export { SourceError, type SourceErrorCode, type SourceErrorDetails } from './error.js';
export { adapterIds, registerAdapter, type Adapter } from './adapter.js';
export { Draft, type Note } from './draft.js';
export type { Part } from './payload.js';
export { canonical } from './canonical.js';
export { csv } from './csv-tickets.js';
export { zendesk } from './zendesk.js';
export type { Mapping } from '../model/mapping.js';
export type { LeftOut } from '../model/left-out.js';
export type { Dataset } from '../model/records.js';
