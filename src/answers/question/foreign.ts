/** Words that only ask or join in languages near at hand, without those that mean something in English. */
export const FOREIGN_STOPS: ReadonlySet<string> = new Set(
  `wer wie wo wann warum wieso ist sind hat haben hatte der das den dem des ein eine einen und von zu im auf mit
  qui que quoi quel quelle quels où quand comment pourquoi est sont les une dans du et a-t-il
  quién quien qué cuándo cuando dónde donde cómo cuánto cuántos es son el los las una del en y
  chi cosa dove perché è sono il gli della nel kto gdzie kiedy jest jak ile
  кто что где когда как сколько почему хто що де коли скільки чому`.split(/\s+/),
);
