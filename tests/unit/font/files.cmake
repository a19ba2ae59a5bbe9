set(JIANBAO_TESTS_FONT
  unit/font/face_test.cpp
  unit/font/font_set_test.cpp
  unit/font/hostile_test.cpp
  unit/font/subset_test.cpp)
