/**
 * Parameters that newsletters, advertisements and social media hang on an address. They say where a visitor comes from
 * and nothing about the page. Lists: https://github.com/mpchadwick/tracking-query-params-registry and the senders'
 * own documentation (Mailchimp, HubSpot, Apsis, Ubivox, Marketo, Matomo).
 */
const tracking =
  /^(?:utm_\w+|mc_[ce]id|fbclid|gclid|gclsrc|gbraid|wbraid|dclid|msclkid|yclid|twclid|ttclid|igshid|igsh|li_fat_id|_hsenc|_hsmi|__hs\w+|hsctatracking|hsa_\w+|mkt_tok|vero_id|vero_conv|oly_(?:anon|enc)_id|_openstat|s_cid|ss_[a-z_]+|_ke|_kx|ml_subscriber(?:_hash)?|ck_subscriber_id|sc_\w+|trk\w*|pk_\w+|mtm_\w+|piwik_\w+|matomo_\w+|ref_src|ref_url|wt_mc|wt\.mc_id|_ga|_gl|_bta_(?:tid|c)|apsis\w*|cm_mmc|et_rid|elqtrack\w*|rb_clickid|sfmc_\w+|spm|email_hash|newsletter_id)$/i;

/** The name of a tracking parameter, however it is written. */
export const isTracking = (name: string): boolean => tracking.test(name);

/** Names of parameters that are found glued to an address, without the `?` that should stand before them. */
export const gluedTracking =
  /(?:utm_(?:source|medium|campaign|content|term|id)|mc_[ce]id|fbclid|gclid|msclkid|_hsenc|_hsmi|mkt_tok|pk_campaign|mtm_campaign)=/i;

/** What a query says, split in what the page may need and what only tells of the visitor. */
export type SplitQuery = { kept: string; tracking: string };

/**
 * Takes the tracking parameters out of a query, and leaves the rest as it is written, letter by letter.
 *
 * @param search with or without the leading `?`
 */
export function splitQuery(search: string): SplitQuery {
  const pairs = search.replace(/^\?/, '').split('&').filter(Boolean);
  const [kept, tracked]: [string[], string[]] = [[], []];
  for (const pair of pairs) {
    const [name = ''] = pair.split('=', 1);
    (isTracking(name.replace(/^amp;/i, '')) ? tracked : kept).push(pair);
  }
  return { kept: kept.join('&'), tracking: tracked.join('&') };
}
