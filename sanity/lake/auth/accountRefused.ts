/** Why a change of an account is refused. `needed`: nobody could administer the store afterwards. */
export type AccountProblem = 'invalid' | 'unknown' | 'exists' | 'needed';

/** Thrown when a change of an account is refused. The message names the next step. */
export class AccountRefused extends Error {
  readonly problem: AccountProblem;

  constructor(problem: AccountProblem, message: string) {
    super(message);
    this.problem = problem;
  }
}
