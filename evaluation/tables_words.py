"""What stands before and after a known table."""

TITLES = (
    "PHỤ LỤC",
    "PHÂN CÔNG NHIỆM VỤ VÀ CHỈ TIÊU NĂM 2026",
    "(Kèm theo Kế hoạch số 15/KH-UBND của UBND xã Nậm Mười)",
)
AFTER = (
    "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, đơn vị phản ánh về Văn phòng để tổng hợp, "
    "trình cấp có thẩm quyền xem xét, điều chỉnh cho phù hợp."
)
