/** The reason why words are not saved. */
export type Obstacle = 'loggedOut' | 'offline' | 'unreachable' | 'refused';

/** The first thing that has to be mended before words can be saved. */
export function obstacle(contact: {
  isLoggedIn: boolean;
  isOnline: boolean;
  isReachable: boolean;
  isRefused: boolean;
}): Obstacle | undefined {
  if (!contact.isOnline) return 'offline';
  if (!contact.isLoggedIn) return 'loggedOut';
  if (!contact.isReachable) return 'unreachable';
  return contact.isRefused ? 'refused' : undefined;
}

const reasons: Record<Obstacle, string> = {
  loggedOut: 'Du er logget ud.',
  offline: 'Computeren har ikke forbindelse til nettet.',
  unreachable: 'Serveren svarer ikke.',
  refused: 'Du har ikke længere lov til at ændre siden.',
};

const clock = new Intl.DateTimeFormat('da-DK', { hour: '2-digit', minute: '2-digit' });

/** A time of day: »kl. 14.32«. */
export const timeOfDay = (time: Date): string => `kl. ${clock.format(time)}`;

/** Tells why words are not saved yet, and what happens to them. */
export function explainUnsaved(since: Date, cause: Obstacle): string {
  if (cause === 'refused')
    return `${reasons.refused} Kopiér det, du har skrevet siden ${timeOfDay(since)}, eller få adgangen tilbage; så bliver det gemt af sig selv.`;
  return `${reasons[cause]} Det, du har skrevet siden ${timeOfDay(since)}, står her og bliver gemt af sig selv. Lad fanen stå åben.`;
}

/** Tells why nothing can be written now, although everything is saved. */
export const explainReadOnly = (cause: Obstacle): string =>
  `${reasons[cause]} Alt er gemt. Du kan skrive videre, når forbindelsen er tilbage.`;
