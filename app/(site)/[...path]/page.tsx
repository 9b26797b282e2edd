import type { Metadata } from 'next';
import { ContentPage, contentMetadata, staticPathsOf } from '../../routes/contentPage.tsx';

export const revalidate = 900;

type Props = { params: Promise<{ path: string[] }> };

export async function generateStaticParams() {
  return (await staticPathsOf('da')).map((path) => ({ path: path.slice(1).split('/') }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return contentMetadata(pathOf(await params));
}

export default async function DanishPage({ params }: Props) {
  return <ContentPage path={pathOf(await params)} />;
}

const pathOf = ({ path }: { path: string[] }) => `/${path.join('/')}`;
