/** What one may keep of the posts. */
export const VUES = ['retard', 'vacants'] as const;
export type Vue = (typeof VUES)[number];
