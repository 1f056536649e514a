import { words } from './words.ts';

/** The units of an agency that have a cell: by name, and how those beyond are numbered. */
interface Units {
  named: readonly string[];
  numbered: string;
}

const units = (numbered: string, named: string): Units => ({ named: words(named), numbered });

/** The units that agencies of a sector have. Only those of the government that inspect others have a "Thanh tra". */
const unitsBySector = {
  OFFICE: units(
    'Đơn vị sự nghiệp số',
    `Văn phòng, Thanh tra, Phòng Tổ chức cán bộ, Phòng Kế hoạch - Tài chính, Phòng Nghiệp vụ 1, Phòng Nghiệp vụ 2,
    Phòng Quản lý chuyên ngành, Trung tâm Thông tin, Phòng Pháp chế, Ban Quản lý dự án, Trung tâm Dịch vụ,
    Trung tâm Kỹ thuật, Phòng Nghiệp vụ 3, Trung tâm Tư vấn`,
  ),
  PARTY_ORGAN: units('Phòng Nghiệp vụ', 'Văn phòng, Phòng Tổng hợp'),
  CHANCERY: units(
    'Tổ Chuyên viên số',
    `Phòng Tổng hợp, Phòng Hành chính - Tổ chức, Phòng Quản trị - Tài vụ, Nhà khách, Phòng Tiếp công dân,
    Đội xe, Trung tâm Tin học, Phòng Lưu trữ`,
  ),
  MASS_ORGANIZATION: units(
    'Đơn vị trực thuộc số',
    'Văn phòng, Ban Tổ chức, Ban Tuyên giáo, Ban Chính sách - Pháp luật, Ban Phong trào, Ban Nữ công, Nhà Văn hóa',
  ),
  INSPECTORATE: units('Phòng Nghiệp vụ', 'Văn phòng'),
  COURT: units(
    'Tòa chuyên trách số',
    `Văn phòng, Tòa Hình sự, Tòa Dân sự, Phòng Tổ chức cán bộ, Tòa Hành chính, Tòa Kinh tế,
    Phòng Giám đốc kiểm tra, Tòa Lao động`,
  ),
  PROCURACY: units('Phòng', 'Văn phòng, Phòng Tổ chức cán bộ'),
  BRANCH: units(
    'Phòng Nghiệp vụ',
    `Văn phòng, Phòng Tổ chức cán bộ, Phòng Tổng hợp, Phòng Kiểm tra, Phòng Tài vụ - Quản trị,
    Phòng Công nghệ thông tin, Phòng Kế hoạch`,
  ),
  BANK: units(
    'Tổ Nghiệp vụ số',
    `Phòng Hành chính - Nhân sự, Phòng Tổng hợp, Phòng Kế toán - Thanh toán, Phòng Tiền tệ - Kho quỹ,
    Phòng Kiểm soát nội bộ, Phòng Quản lý ngoại hối`,
  ),
  MARKET_CONTROL: units(
    'Đội Quản lý thị trường số',
    'Phòng Tổ chức - Hành chính, Phòng Nghiệp vụ - Tổng hợp, Đội Cơ động',
  ),
  FORESTRY: units(
    'Hạt Kiểm lâm số',
    'Phòng Hành chính - Tổng hợp, Phòng Quản lý bảo vệ rừng, Đội Kiểm lâm cơ động, Phòng Sử dụng và phát triển rừng',
  ),
  HOSPITAL: units(
    'Khoa số',
    `Hành chính - Quản trị, Khoa Khám bệnh, Khoa Nội tổng hợp, Khoa Ngoại tổng hợp, Khoa Hồi sức cấp cứu,
    Khoa Dược, Khoa Xét nghiệm, Khoa Chẩn đoán hình ảnh, Phòng Điều dưỡng, Phòng Kế hoạch tổng hợp,
    Phòng Tổ chức cán bộ, Phòng Tài chính - Kế toán, Khoa Gây mê hồi sức, Khoa Kiểm soát nhiễm khuẩn,
    Khoa Phục hồi chức năng, Khoa Dinh dưỡng, Phòng Vật tư - Thiết bị y tế, Khoa Cấp cứu, Khoa Điều trị theo yêu cầu,
    Khoa Điều trị tích cực, Phòng Chỉ đạo tuyến, Khoa Giải phẫu bệnh, Khoa Thăm dò chức năng, Phòng Công tác xã hội,
    Phòng Quản lý chất lượng, Phòng Công nghệ thông tin`,
  ),
  DISEASE_CONTROL: units(
    'Khoa số',
    `Phòng Tổ chức - Hành chính, Phòng Kế hoạch - Nghiệp vụ, Khoa Phòng chống bệnh truyền nhiễm, Khoa Xét nghiệm,
    Khoa Sức khỏe môi trường, Khoa Dinh dưỡng, Phòng Tài chính - Kế toán, Khoa Ký sinh trùng - Côn trùng,
    Khoa Kiểm dịch y tế, Phòng Truyền thông, Phòng khám Đa khoa`,
  ),
  POLITICAL_SCHOOL: units(
    'Tổ bộ môn số',
    `Phòng Tổ chức - Hành chính, Phòng Đào tạo, Khoa Lý luận cơ sở, Khoa Xây dựng Đảng, Khoa Nhà nước và pháp luật,
    Khoa Dân vận, Phòng Nghiên cứu khoa học`,
  ),
  COLLEGE: units(
    'Tổ bộ môn số',
    `Phòng Tổ chức - Hành chính, Phòng Đào tạo, Khoa Cơ bản, Khoa Lý luận chính trị, Khoa Ngoại ngữ,
    Phòng Công tác học sinh sinh viên, Phòng Kế hoạch - Tài chính, Khoa Công nghệ thông tin,
    Trung tâm Bồi dưỡng, Phòng Khảo thí, Thư viện, Khoa Kinh tế`,
  ),
  HIGH_SCHOOL: units(
    'Tổ chuyên môn số',
    `Hành chính, Tổ Toán - Tin, Tổ Ngữ văn, Tổ Vật lý, Tổ Hóa học, Tổ Ngoại ngữ, Tổ Sinh học, Tổ Lịch sử - Địa lý,
    Tổ Thể dục - Quốc phòng`,
  ),
  PRESS: units(
    'Tổ Phóng viên số',
    `Phòng Tổ chức - Hành chính, Phòng Thời sự, Phòng Kỹ thuật, Phòng Biên tập, Phòng Chuyên đề, Phòng Văn nghệ,
    Phòng Truyền dẫn phát sóng, Phòng Quảng cáo - Dịch vụ, Phòng Chương trình, Phòng Kế hoạch - Tài vụ,
    Phòng Tiếng dân tộc, Phòng Phát thanh`,
  ),
  DISTRICT_PARTY_ORGAN: units(
    'Đơn vị số',
    'Văn phòng, Ban Tổ chức, Ban Tuyên giáo, Ban Dân vận, Ủy ban Kiểm tra, Mặt trận và đoàn thể',
  ),
  DISTRICT_OFFICE: units(
    'Đơn vị sự nghiệp số',
    `Văn phòng, Phòng Nội vụ, Phòng Tài chính - Kế hoạch, Phòng Giáo dục và Đào tạo, Phòng Tư pháp, Thanh tra,
    Phòng Lao động - Thương binh và Xã hội, Phòng Tài nguyên và Môi trường, Phòng Nông nghiệp, Phòng Y tế,
    Phòng Văn hóa và Thông tin`,
  ),
  POLICE: units(
    'Tổ Công tác số',
    `Đội Tổng hợp, Đội An ninh, Đội Cảnh sát hình sự, Đội Cảnh sát giao thông, Đội Cảnh sát kinh tế,
    Đội Cảnh sát quản lý hành chính, Đội Điều tra tổng hợp, Đội Hậu cần, Nhà tạm giữ`,
  ),
  COMMUNE: units('Thôn', 'Cơ quan, Quân sự, Công an, Trường học, Trạm Y tế'),
};

/** The field of an agency decides the names of its subordinate cells. */
export type Sector = keyof typeof unitsBySector;

/** The name of the subordinate cell with this place in an agency's list: "Chi bộ Khoa Nội Bệnh viện Đa khoa tỉnh". */
export function cellName(sector: Sector, index: number, agency: string): string {
  const { named, numbered } = unitsBySector[sector];
  return `Chi bộ ${named[index] ?? `${numbered} ${index + 1 - named.length}`} ${agency}`;
}

/** "Đảng bộ Sở Tài chính", "Chi bộ Báo tỉnh". */
export function organizationName(kind: 'GRASSROOTS_COMMITTEE' | 'GRASSROOTS_CELL', agency: string): string {
  return `${kind === 'GRASSROOTS_COMMITTEE' ? 'Đảng bộ' : 'Chi bộ'} ${agency}`;
}
