set(JIANBAO_TESTS_CHART
  unit/chart/area_test.cpp
  unit/chart/column_line_test.cpp
  unit/chart/column_test.cpp
  unit/chart/palette_test.cpp
  unit/chart/place_labels_test.cpp
  unit/chart/scale_test.cpp
  unit/chart/stacked_test.cpp)
