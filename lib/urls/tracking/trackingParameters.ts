/**
 * Tracking parameters that newsletters, CRM systems, advertisements and social media append to URLs, by sender. A
 * trailing `*` matches any suffix. Each is documented by its sender or was seen in a link from it. Senders that use only
 * `utm_` (MarketingPlatform and most others in Denmark) need no entry.
 *
 * Lists: https://github.com/mpchadwick/tracking-query-params-registry, https://docs.clearurls.xyz
 */
export const trackingParameters: Readonly<Record<string, readonly string[]>> = {
  'by agreement': ['utm_*', 'newsletter_id', 'email_hash'],
  ActiveCampaign: ['vgo_ee'],
  Adobe: ['s_cid', 's_kwcid', 'ef_id', 'adobe_mc*'],
  Apsis: ['apsis*'],
  Brevo: ['_se'],
  'Customer.io': ['_cio_id', 'cio_id'],
  dotdigital: ['dm_i'],
  Drip: ['__s'],
  Dynamics: ['msdynttrid', 'msdynmkt_*'],
  Eloqua: ['elqtrack*', 'elqaid', 'elqat', 'elqak', 'elqcampaignid'],
  Emarsys: ['sc_src', 'sc_lid', 'sc_uid', 'sc_llid', 'sc_eh', 'sc_customer', 'sc_campaign', 'sc_channel'],
  Google: [
    ...['gclid', 'gclsrc', 'gbraid', 'wbraid', 'dclid', 'gad_*', 'srsltid', '_ga', '_gac', '_gl'],
    // Added by Gmail to each link of a forwarded mail.
    ...['sntz', 'usg', 'ust'],
  ],
  HubSpot: ['_hsenc', '_hsmi', '__hs*', 'hsctatracking', 'hsa_*'],
  IBM: ['cm_mmc', 'spmailingid', 'spuserid', 'spjobid', 'spreportid'],
  Klaviyo: ['_ke', '_kx', 'nb_klid'],
  Kit: ['ck_subscriber_id'],
  LinkedIn: ['li_fat_id', 'lipi', 'licu', 'rcm', 'trk*'],
  Mailchimp: ['mc_cid', 'mc_eid', 'mc_tc'],
  MailerLite: ['ml_subscriber', 'ml_subscriber_hash'],
  Mapp: ['wt_mc', 'wt.mc_id'],
  Marketo: ['mkt_tok'],
  'Matomo and Piwik PRO': ['mtm_*', 'matomo_*', 'pk_*', 'piwik_*'],
  Meta: ['fbclid', 'fb_action_ids', 'fb_action_types', 'fb_source', 'fb_ref', 'igsh', 'igshid'],
  Microsoft: ['msclkid'],
  Omeda: ['oly_anon_id', 'oly_enc_id'],
  Oracle: ['_bta_tid', '_bta_c', '_ri_'],
  'Outbrain and Taboola': ['dicbo', 'tblci'],
  Outlook: ['sdata', 'reserved'],
  Pinterest: ['epik'],
  Reddit: ['rdt_cid'],
  Salesforce: ['sfmc_*', 'et_rid', 'et_cid', 'pi_list_email', 'pi_campaign_id', 'pi_ad_id'],
  Snapchat: ['sccid'],
  TikTok: ['ttclid'],
  Tradedoubler: ['tduid'],
  Vero: ['vero_id', 'vero_conv'],
  X: ['twclid', 'ref_src', 'ref_url'],
  Yandex: ['yclid', 'ysclid', '_openstat', 'rb_clickid', 'spm', 'ss_*'],
};
