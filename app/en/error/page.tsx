import { ErrorPage, errorMetadata } from '../../routes/errorPages.tsx';

export const revalidate = 900;

export const metadata = errorMetadata('en', 'error');

export default function EnglishError() {
  return <ErrorPage language="en" />;
}
