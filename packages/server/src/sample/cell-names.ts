import type { Sector } from './agencies.ts';

const words = (text: string): readonly string[] => text.trim().split(/\s*,\s*/);

const bySector: Record<Sector, readonly string[]> = {
  OFFICE: words(`Văn phòng, Thanh tra, Phòng Tổ chức cán bộ, Phòng Kế hoạch - Tài chính, Phòng Nghiệp vụ 1,
    Phòng Nghiệp vụ 2, Phòng Tổng hợp, Phòng Pháp chế, Phòng Nghiệp vụ 3, Trung tâm Thông tin,
    Phòng Quản lý chuyên ngành, Ban Quản lý dự án, Trung tâm Dịch vụ, Phòng Kiểm tra, Trung tâm Kỹ thuật`),
  HOSPITAL:
    words(`Hành chính - Quản trị, Khoa Khám bệnh, Khoa Nội, Khoa Ngoại, Khoa Hồi sức cấp cứu, Khoa Dược,
    Khoa Xét nghiệm, Khoa Chẩn đoán hình ảnh, Khoa Nhi, Khoa Truyền nhiễm, Khoa Sản, Phòng Điều dưỡng,
    Phòng Kế hoạch tổng hợp, Khoa Phục hồi chức năng, Khoa Y học cổ truyền`),
  SCHOOL:
    words(`Hành chính - Tổ chức, Phòng Đào tạo, Khoa Cơ bản, Khoa Lý luận chính trị, Khoa Khoa học tự nhiên,
    Khoa Khoa học xã hội, Khoa Ngoại ngữ, Phòng Công tác học sinh sinh viên, Khoa Kỹ thuật, Khoa Kinh tế,
    Trung tâm Bồi dưỡng`),
  COMMUNE: words('Cơ quan, Quân sự, Công an, Trường học, Trạm Y tế'),
};

const numbered: Record<Sector, string> = {
  OFFICE: 'Đơn vị số',
  HOSPITAL: 'Khoa số',
  SCHOOL: 'Tổ bộ môn số',
  COMMUNE: 'Thôn',
};

/** What the subordinate cell with this place in an agency's list is called: "Chi bộ Khoa Nội Bệnh viện Đa khoa tỉnh". */
export function cellName(sector: Sector, index: number, agency: string): string {
  const names = bySector[sector];
  return `Chi bộ ${names[index] ?? `${numbered[sector]} ${index + 1 - names.length}`} ${agency}`;
}

/** "Đảng bộ Sở Tài chính", "Chi bộ Báo tỉnh". */
export function organizationName(kind: 'GRASSROOTS_COMMITTEE' | 'GRASSROOTS_CELL', agency: string): string {
  return `${kind === 'GRASSROOTS_COMMITTEE' ? 'Đảng bộ' : 'Chi bộ'} ${agency}`;
}
