/** What went wrong, in one clear sentence for the person who asked: what, where, what to do. */
export class UserError extends Error {
  override readonly name: string = 'UserError';
}

/** The call or the configuration was wrong: exit code 2 in the terminal. */
export class UsageError extends UserError {
  override readonly name = 'UsageError';
}
