import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';

/** Fields of a part of a form, one under the other. */
export const Champs = ({ children }: { children: ReactNode }) => <Stack gap="lg">{children}</Stack>;
