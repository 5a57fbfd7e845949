interface WeekInfo {
  readonly firstDay: number;
}
/** Newer runtimes have the method, older ones the property; both are missing from the library of types. */
type LocaleWithWeek = Intl.Locale & { readonly getWeekInfo?: () => WeekInfo; readonly weekInfo?: WeekInfo };

/** First day of the week where the language's region is stated (`en-US`: 7, Sunday); Monday for a bare language. */
export function weekStartOf(language: string): number {
  try {
    const locale = new Intl.Locale(language) as LocaleWithWeek;
    if (!locale.region) return 1;
    return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1;
  } catch {
    return 1;
  }
}
