/** Whether the fragment of an address holds a tenant; some programs write the sign in their own way. */
export const isLink = (fragment: string): boolean => /^#s(=|%3D)/i.test(fragment);
