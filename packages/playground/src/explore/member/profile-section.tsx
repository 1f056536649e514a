import { DangboError } from '@dangbo/sdk';
import { isMasked, type ProtectedValue, shown } from '@dangbo/sdk/protected';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, use } from 'react';
import { Button } from 'react-aria-components';
import { useLanguage, useText } from '../../language.tsx';
import { PurposeContext, useDangbo } from '../dangbo.ts';
import { showDate } from '../day.ts';
import { Loaded, Section } from '../section.tsx';
import { useLabels } from '../use-labels.ts';
import { type Profile, profileQuery } from './profile.query.ts';

/** The profile of a member, with protected values marked; without a purpose it says that one is needed. */
export function ProfileSection({ id }: { id: string }) {
  const text = useText();
  const { purpose, askForPurpose } = use(PurposeContext);
  const profile = useQuery(profileQuery(useDangbo(), id, purpose));
  const needsPurpose = profile.error instanceof DangboError && profile.error.code === 'PURPOSE_REQUIRED';
  return (
    <Section id="profile" title={text('Lý lịch, theo hồ sơ hiện nay', 'Profile, as recorded today')}>
      {needsPurpose ? (
        <div className="message" role="status">
          <p>
            {text(
              'Lý lịch có dữ liệu được bảo vệ: hãy nêu mục đích xem ở ô “Mục đích” đầu trang rồi nhấn Enter. Mục đích được ghi lại cùng lượt xem.',
              'The profile has protected data: state the purpose in the box “Purpose” at the top, then press Enter. The purpose is recorded with the reading.',
            )}
          </p>
          <Button onPress={askForPurpose}>{text('Nêu mục đích', 'State the purpose')}</Button>
        </div>
      ) : (
        <Loaded query={profile}>{(profile) => profile && <ProfileTable profile={profile} />}</Loaded>
      )}
    </Section>
  );
}

function ProfileTable({ profile }: { profile: Profile }) {
  const { text } = useLanguage();
  const { sexLabels, politicalTheoryLevelLabels } = useLabels();
  const { birthDate } = profile;
  const birth = { ...birthDate, value: birthDate.value && showDate(birthDate.value) };
  const secret = (value: ProtectedValue) => <Secret value={value} />;
  const lines: [name: string, value: ReactNode][] = [
    [text('Giới tính', 'Sex'), profile.sex && sexLabels[profile.sex]],
    [text('Ngày sinh', 'Date of birth'), secret(birth)],
    [text('Nơi sinh', 'Place of birth'), secret(profile.birthPlace)],
    [text('Quê quán', 'Home town'), secret(profile.homeTown)],
    [text('Dân tộc', 'Ethnicity'), secret(profile.ethnicity)],
    [text('Tôn giáo', 'Religion'), secret(profile.religion)],
    [text('Số định danh cá nhân', 'Identity number'), secret(profile.identityNumber)],
    [text('Số thẻ đảng viên', 'Party card number'), secret(profile.partyCardNumber)],
    [text('Điện thoại', 'Phone'), secret(profile.phone)],
    [text('Nơi thường trú', 'Permanent address'), secret(profile.permanentAddress)],
    [text('Nghề nghiệp', 'Occupation'), profile.occupation],
    [text('Giáo dục phổ thông', 'General education'), profile.generalEducation],
    [text('Chuyên môn, nghiệp vụ', 'Professional qualification'), profile.professionalQualification],
    [
      text('Lý luận chính trị', 'Political theory'),
      profile.politicalTheory && politicalTheoryLevelLabels[profile.politicalTheory],
    ],
  ];
  return (
    <dl className="profile">
      {lines.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value ?? <span className="secondary">{text('Chưa ghi', 'Not recorded')}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}

function Secret({ value }: { value: ProtectedValue }) {
  const { language } = useLanguage();
  const words = shown(value, language);
  return isMasked(value) ? <span className="masked">{words}</span> : words;
}
