/** What a report is about: its names and its own words, each with a weight; enough to tell one event from another. */
export interface Profile {
  terms: [term: string, weight: number][];
  /** Set where the report is in another language than English. */
  language?: 'other';
}

export interface ProfiledReport extends Profile {
  id: string;
  /** YYYY-MM-DD, or null where the report does not say. */
  date: string | null;
}
