"""A drawing in SVG looks the same in every program."""

from gui.exports.svg import SVG, portable

GROUP = '<g transform="matrix({})"><polyline vector-effect="non-scaling-stroke" points="1,2 3,4"/></g>'


def test_lines_are_written_in_units_of_the_picture_and_what_is_shrunk_to_a_point_is_left_out():
    groups = "".join(GROUP.format(matrix) for matrix in ("2,0,0,2,10,20", "0,0,0,0,10,20"))
    (line,) = portable(f'<svg xmlns="{SVG}">{groups}</svg>').iter(f"{{{SVG}}}polyline")
    assert line.get("points") == "12.00,24.00 16.00,28.00"
    assert line.get("transform") == "matrix(0.5,-0,-0,0.5,-5,-10)"
