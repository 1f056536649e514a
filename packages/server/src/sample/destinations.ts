import { placeNames, provinces, weighted } from './profile-pools.ts';
import type { Random } from './random.ts';

/** The party organizations outside the sample, by how often members come and go. Districts have made-up names. */
const elsewhere = weighted({
  'Thành ủy': 22,
  'Huyện ủy Tân Khê': 14,
  'Huyện ủy Thượng Lạc': 12,
  'Huyện ủy Phú Trạch': 9,
  'Huyện ủy Vĩnh Điền': 7,
  'Huyện ủy Xuân Lâm': 6,
  'Huyện ủy Hưng Cát': 4,
  'Đảng ủy Khối Doanh nghiệp tỉnh': 9,
  'Đảng ủy Công an tỉnh': 4,
  'Đảng ủy Quân sự tỉnh': 3,
  'Đảng ủy Khối các cơ quan Trung ương': 3,
  'Đảng ủy Ngoài nước': 1,
});
const shareOfOtherProvinces = 0.1;

/** Another party organization, from which a member comes or to which one goes. */
export const drawElsewhere = (random: Random): string =>
  random.chance(shareOfOtherProvinces) ? `Đảng bộ ${random.pick(provinces)}` : random.pick(elsewhere);

/** The party organization where a retired member lives. */
export const drawResidence = (random: Random): string =>
  `Đảng bộ ${random.pick(['phường', 'phường', 'xã'])} ${random.pick(placeNames.first)} ${random.pick(placeNames.second)}`;
