/**
 * The one file for pages without a bundler: every tag registered, in every language, and the fetchers that an app
 * inside a help desk needs.
 */
import './define.js';

export { forgeFetcher, freshworksFetcher, zendeskFetcher, zohoFetcher } from './sources/host-fetchers.js';
