/* Lengths in milliseconds; a day is one of 24 hours, a year one of 365.25 days. */

export const secondMs = 1000;
export const minuteMs = 60 * secondMs;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;
export const weekMs = 7 * dayMs;
export const yearMs = 365.25 * dayMs;
