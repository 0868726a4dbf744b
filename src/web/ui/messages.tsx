import { Notifications } from '@mantine/notifications';

/** Where messages appear: above the bar of the phone, at the bottom of the computer. Loaded after the first screen. */
export function Messages() {
  return <Notifications position="bottom-center" limit={4} />;
}
