import { type ClientConfig, createClient } from '@sanity/client';
import type { WorkspaceOptions } from 'sanity';

/** The project id that stands for »no project«: the Studio then talks to the embedded lake. */
export const embeddedProjectId = 'embedded';

// The site hands /lake on to the lake, so that Studio, API and preview share one origin and one policy.
const origin = typeof location === 'undefined' ? 'http://localhost:3000' : location.origin;
const apiHost = `${origin}/lake`;

/**
 * What the Studio needs to use the embedded lake instead of Sanity's cloud. Features that only the cloud has are
 * switched off, so that no button leads nowhere.
 */
export const embeddedLake = {
  apiHost,
  unstable_clientFactory: (config: ClientConfig) =>
    createClient({ ...config, apiHost, useProjectHostname: false, useCdn: false }),
  auth: {
    loginMethod: 'token',
    redirectOnSingle: true,
    providers: [{ name: 'lake', title: 'Adgangskode', url: `${apiHost}/login` }],
  },
  tasks: { enabled: false },
  releases: { enabled: false },
  scheduledDrafts: { enabled: false },
  scheduledPublishing: { enabled: false, inputDateTimeFormat: 'dd/MM/yyyy HH:mm' },
  mediaLibrary: { enabled: false },
  announcements: { enabled: false },
} satisfies Partial<WorkspaceOptions>;
