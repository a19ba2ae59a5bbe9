set(JIANBAO_TESTS_REPORT
  unit/report/difference_test.cpp
  unit/report/atomic_file_test.cpp
  unit/report/check_data_test.cpp
  unit/report/briefing_test.cpp
  unit/report/length_test.cpp
  unit/report/rounding_test.cpp
  unit/report/style_test.cpp)
