/** What an agency does decides what its subordinate cells are called. */
export type Sector = 'OFFICE' | 'HOSPITAL' | 'SCHOOL' | 'COMMUNE';

/** An agency whose members form one grassroots organization. */
export interface AgencyPlan {
  name: string;
  sector: Sector;
  kind: 'GRASSROOTS_COMMITTEE' | 'GRASSROOTS_CELL';
  /** What its organization was called before it was renamed, without "Đảng bộ" or "Chi bộ". */
  formerName?: string;
}

const committee = (name: string, sector: Sector = 'OFFICE', formerName?: string): AgencyPlan => ({
  name,
  sector,
  kind: 'GRASSROOTS_COMMITTEE',
  ...(formerName && { formerName }),
});
const cell = (name: string, formerName?: string): AgencyPlan => ({
  name,
  sector: 'OFFICE',
  kind: 'GRASSROOTS_CELL',
  ...(formerName && { formerName }),
});

/** Agencies as every province has them. The first is the bloc committee's own office. */
export const blocAgencies: readonly AgencyPlan[] = [
  committee('Cơ quan Đảng ủy Khối'),
  committee('Văn phòng Tỉnh ủy'),
  committee('Ban Tổ chức Tỉnh ủy'),
  committee('Ban Tuyên giáo Tỉnh ủy'),
  cell('Ban Dân vận Tỉnh ủy'),
  cell('Ban Nội chính Tỉnh ủy'),
  committee('Cơ quan Ủy ban Kiểm tra Tỉnh ủy'),
  committee('Văn phòng Ủy ban nhân dân tỉnh'),
  cell('Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh', 'Văn phòng Hội đồng nhân dân tỉnh'),
  committee('Sở Tài chính'),
  committee('Sở Y tế'),
  committee('Sở Tư pháp'),
  committee('Sở Nội vụ'),
  committee('Sở Kế hoạch và Đầu tư'),
  committee('Sở Công Thương'),
  committee('Sở Xây dựng'),
  committee('Sở Giao thông vận tải'),
  committee('Sở Tài nguyên và Môi trường'),
  committee('Sở Nông nghiệp và Phát triển nông thôn'),
  committee('Sở Giáo dục và Đào tạo'),
  committee('Sở Lao động - Thương binh và Xã hội'),
  committee('Sở Văn hóa, Thể thao và Du lịch', 'OFFICE', 'Sở Văn hóa và Thể thao'),
  committee('Sở Khoa học và Công nghệ'),
  committee('Sở Thông tin và Truyền thông'),
  cell('Sở Ngoại vụ'),
  committee('Thanh tra tỉnh'),
  cell('Ban Dân tộc tỉnh'),
  cell('Ban Quản lý các khu công nghiệp tỉnh'),
  committee('Tòa án nhân dân tỉnh'),
  committee('Viện Kiểm sát nhân dân tỉnh'),
  committee('Cục Thi hành án dân sự tỉnh', 'OFFICE', 'Thi hành án dân sự tỉnh'),
  committee('Cục Thuế tỉnh'),
  committee('Kho bạc Nhà nước tỉnh'),
  committee('Cục Thống kê tỉnh'),
  committee('Bảo hiểm xã hội tỉnh'),
  committee('Ngân hàng Nhà nước chi nhánh tỉnh'),
  cell('Ngân hàng Chính sách xã hội chi nhánh tỉnh'),
  committee('Cục Quản lý thị trường tỉnh', 'OFFICE', 'Chi cục Quản lý thị trường tỉnh'),
  committee('Chi cục Kiểm lâm tỉnh'),
  cell('Đài Khí tượng Thủy văn tỉnh'),
  cell('Kiểm toán Nhà nước khu vực'),
  committee('Bệnh viện Đa khoa tỉnh', 'HOSPITAL'),
  committee('Bệnh viện Y học cổ truyền tỉnh', 'HOSPITAL'),
  committee('Bệnh viện Phụ sản và Nhi tỉnh', 'HOSPITAL'),
  committee('Trung tâm Kiểm soát bệnh tật tỉnh', 'HOSPITAL', 'Trung tâm Y tế dự phòng tỉnh'),
  committee('Trường Chính trị tỉnh', 'SCHOOL'),
  committee('Trường Cao đẳng Sư phạm tỉnh', 'SCHOOL'),
  committee('Trường Cao đẳng Nghề tỉnh', 'SCHOOL'),
  committee('Trường Trung học phổ thông chuyên tỉnh', 'SCHOOL'),
  cell('Báo tỉnh'),
  committee('Đài Phát thanh và Truyền hình tỉnh'),
  cell('Cơ quan Ủy ban Mặt trận Tổ quốc tỉnh'),
  cell('Tỉnh đoàn'),
  cell('Hội Nông dân tỉnh'),
  cell('Hội Liên hiệp Phụ nữ tỉnh'),
  cell('Hội Cựu chiến binh tỉnh'),
  cell('Liên đoàn Lao động tỉnh'),
  cell('Hội Chữ thập đỏ tỉnh'),
  cell('Hội Văn học nghệ thuật tỉnh'),
  cell('Hội Nhà báo tỉnh'),
  cell('Hội Luật gia tỉnh'),
  cell('Liên minh Hợp tác xã tỉnh'),
  cell('Liên hiệp các hội Khoa học và Kỹ thuật tỉnh'),
  cell('Liên hiệp các tổ chức hữu nghị tỉnh'),
  cell('Quỹ Đầu tư phát triển tỉnh'),
  cell('Trung tâm Xúc tiến đầu tư tỉnh'),
  cell('Ban Quản lý dự án đầu tư xây dựng tỉnh'),
  cell('Trung tâm Phục vụ hành chính công tỉnh'),
];
